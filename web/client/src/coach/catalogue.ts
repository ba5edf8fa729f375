import { bring } from '$lib/i18n/text.svelte';
import en from '$texts/coach.en.json';
import nl from '$texts/coach.nl.json';

// The words of the coach's page come with it, and not with the first visit.
bring({ nl, en });
