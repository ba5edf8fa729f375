import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach } from 'vitest';

// jsdom has no modal dialogs; opening and closing is all that we need of them.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});

const standing: Record<string, unknown>[] = [];

afterEach(async () => {
  for (const one of standing.splice(0)) await unmount(one);
  document.body.replaceChildren();
});

/** A component on the page, until the end of the test. */
export function mounted<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
): HTMLElement {
  const target = document.createElement('div');
  document.body.append(target);
  standing.push(mount(component, { target, props }));
  flushSync();
  return target;
}

/** What a part of the page says now, with single spaces. */
export function said(part: Element | null | undefined): string {
  flushSync();
  return (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
