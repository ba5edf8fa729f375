import { bring } from '$lib/i18n/text.svelte';
import en from '$texts/example.en.json';
import nl from '$texts/example.nl.json';

// The words of practice examples come with their pages, and not with the first visit.
bring({ nl, en });
