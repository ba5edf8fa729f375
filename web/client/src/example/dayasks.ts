import { t } from '$lib/i18n/text.svelte';
import { keyOf } from '$lib/live/wire';
import { myself } from '$lib/me.svelte';
import type { Ask } from '../day/ask';

interface Task {
  title: string;
  release?: string;
}

/** Practice examples that wait for our release. */
export const exampleAsks = (): Ask[] =>
  myself()
    .all('example')
    .flatMap((doc): Ask[] => {
      const task = doc.task as Task;
      if (!task.release) return [];
      return [
        {
          id: doc.id,
          kind: 'release',
          at: task.release,
          title: t('day.release'),
          about: task.title,
          step: t('day.release.step'),
          href: `/praktijkvoorbeeld/${keyOf(doc.id)}`,
        },
      ];
    });
