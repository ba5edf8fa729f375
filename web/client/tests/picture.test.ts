import { describe, expect, it } from 'vitest';
import { inWords, picture } from '$lib/picture';

const person = (id: string, leerlabs: string[], school?: string) => ({
  id,
  name: id,
  roles: [],
  leerlabs,
  logs: [],
  ...(school ? { school } : {}),
});

describe('The group picture', () => {
  it('puts people with their school in their leerlab, and who belongs to more at the end', () => {
    const groups = picture([
      person('coach', ['leerlab/b', 'leerlab/a']),
      person('piet', ['leerlab/b'], 'Waterlinde'),
      person('sanne', ['leerlab/a'], 'Peelrand'),
      person('noor', ['leerlab/a'], 'Peelrand'),
    ]);
    expect(groups.map((group) => group.leerlab)).toEqual(['leerlab/a', 'leerlab/b', '']);
    expect(groups[0]?.schools[0]?.people.map((one) => one.name)).toEqual(['sanne', 'noor']);
  });

  it('reads the key of an example leerlab', () => {
    expect(inWords('leerlab/kiezen-in-rooster')).toBe('Kiezen in rooster');
  });
});
