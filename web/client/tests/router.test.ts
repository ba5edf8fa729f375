import { describe, expect, it } from 'vitest';
import { match } from '$lib/router.svelte';
import { parts } from '$lib/invitation';

describe('Addresses', () => {
  it.each([
    ['/leerlab/a', { key: 'a' }],
    ['/leerlab/a/mensen', { key: 'a', tab: 'mensen' }],
    ['/leerlab/a/logboek/e1', { key: 'a', tab: 'logboek', entry: 'e1' }],
  ])('%s is a leerlab', (address, expected) => {
    expect(match('/leerlab/:key/:tab?/:entry?', address)).toEqual(expected);
  });

  it.each(['/', '/leerlabs/a', '/leerlab/a/b/c/d'])('%s is not', (address) => {
    expect(match('/leerlab/:key/:tab?/:entry?', address)?.key).toBeUndefined();
  });

  it('takes an invitation apart, and refuses half of one', () => {
    expect(parts('#leerlab/7f3a/inv-1/geheim')).toEqual({
      grain: 'leerlab/7f3a',
      invitation: 'inv-1',
      token: 'geheim',
    });
    expect(parts('#leerlab/7f3a/inv-1')).toBeUndefined();
  });
});
