import { bring } from '$lib/i18n/text.svelte';
import en from '$texts/expert.en.json';
import nl from '$texts/expert.nl.json';

// The words of the expertpool come with its pages, and not with the first visit.
bring({ nl, en });
