import { bring } from '$lib/i18n/text.svelte';
import en from '$texts/visit.en.json';
import nl from '$texts/visit.nl.json';

// The words of a lesson visit come with its pages, and not with the first visit.
bring({ nl, en });
