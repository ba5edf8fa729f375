import { bring } from '$lib/i18n/text.svelte';
import en from '$texts/library.en.json';
import nl from '$texts/library.nl.json';

// The words of the library's keepers come with their pages, and not with the first visit.
bring({ nl, en });
