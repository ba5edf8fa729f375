import { bring } from '$lib/i18n/text.svelte';
import en from '$texts/manage.en.json';
import nl from '$texts/manage.nl.json';

// The words of who keeps a programme come with their pages, and not with the first visit.
bring({ nl, en });
