import { bring } from '$lib/i18n/text.svelte';
import en from '$texts/meeting.en.json';
import nl from '$texts/meeting.nl.json';

// The words of polls and meetings come with their pages, and not with the first visit.
bring({ nl, en });
