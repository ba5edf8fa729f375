import { describe, expect, it } from 'vitest';
import { wayToSight } from '$lib/insight';

const head = 60;
const foot = 700;

describe('What has the focus', () => {
  it.each([
    [{ top: 100, bottom: 140 }, 0, 'stays where it is when it is in sight'],
    [{ top: 20, bottom: 50 }, -40, 'comes out from under the bar at the top'],
    [{ top: 690, bottom: 730 }, 30, 'comes out from under the composer'],
    [{ top: 300, bottom: 1500 }, 240, 'begins at the top when it is higher than the room there is'],
    [{ top: -400, bottom: 1500 }, -460, 'begins at the top, also when one had scrolled past it'],
  ])('%j scrolls by %i: it %s', (focused, way) => {
    expect(wayToSight(focused, head, foot)).toBe(way);
    const moved = { top: focused.top - way, bottom: focused.bottom - way };
    expect(moved.top).toBeGreaterThanOrEqual(head);
    expect(moved.top).toBeLessThan(foot);
  });
});
