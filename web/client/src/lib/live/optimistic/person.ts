import type { Effect } from '../effect';
import { pick, text } from '$lib/fields';
import { keyOf } from '../wire';

export const personCommands: Record<string, Effect> = {
  'set-name': (draft, command) => draft.change('person', pick(command, 'givenName', 'prefix', 'surname')),
  'set-language': (draft, command) => draft.change('person', pick(command, 'language')),
  'discard-concept': (draft, command) => draft.remove(`concept/${text(command.concept)}`),
  'discard-request': (draft, command) => draft.remove(`request-concept/${text(command.request)}`),
  'mark-read': (draft, command, at) => {
    for (const id of (command.inbox as string[] | undefined) ?? []) {
      draft.change(`inbox/${id}`, { read: at });
    }
  },
  'set-notices': (draft, command, at) => {
    const chosen = pick(command, 'mention', 'answer', 'change', 'news', 'mail');
    if (draft.get('notices')) draft.change('notices', chosen);
    else draft.add('notices', at, chosen);
  },
  'set-working-days': (draft, command, at) => {
    const days = (command.days as number[]) ?? [];
    if (days.length === 0) draft.remove('working-days');
    else if (draft.get('working-days')) draft.change('working-days', { days });
    else draft.add('working-days', at, { days });
  },
  'mark-seen': (draft, command, at) => {
    const [grain, seen] = [text(command.grain), Number(command.seen)];
    const id = `mark/${keyOf(grain)}`;
    const known = draft.get(id);
    if (!known) draft.add(id, at, { grain, seen });
    else if (Number(known.seen) < seen) draft.change(id, { seen });
  },
};
