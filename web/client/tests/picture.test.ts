import { describe, expect, it } from 'vitest';
import { picture } from '$lib/picture';

const person = (id: string, leerlabNames: string[], school?: string) => ({
  id,
  name: id,
  roles: [],
  leerlabs: [],
  leerlabNames,
  logs: [],
  ...(school ? { school } : {}),
});

describe('The group picture', () => {
  it('puts people with their school in their leerlab, and who belongs to more at the end', () => {
    const groups = picture([
      person('coach', ['Buiten leren', 'Als lezen lukt']),
      person('piet', ['Buiten leren'], 'Waterlinde'),
      person('sanne', ['Als lezen lukt'], 'Peelrand'),
      person('noor', ['Als lezen lukt'], 'Peelrand'),
    ]);
    expect(groups.map((group) => group.leerlab)).toEqual(['Als lezen lukt', 'Buiten leren', '']);
    expect(groups[0]?.schools[0]?.people.map((one) => one.name)).toEqual(['sanne', 'noor']);
  });
});
