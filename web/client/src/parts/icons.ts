/** Drawn on 24 by 24, as lines. They stand beside words, never instead of them. */
export const icons = {
  day: 'M12 4V2M12 22v-2M4 12H2M22 12h-2M6.3 6.3 4.9 4.9M19.1 19.1l-1.4-1.4M6.3 17.7l-1.4 1.4M19.1 4.9l-1.4 1.4M16.5 12a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z',
  lab: 'M4 5.5A2.5 2.5 0 0 1 6.5 3H20v15H6.5A2.5 2.5 0 0 0 4 20.5ZM4 20.5A2.5 2.5 0 0 0 6.5 23H20v-5M8.5 8H16M8.5 12H13',
  inbox: 'M3 13h5l1.5 3h5L16 13h5M3 13 6 4h12l3 9v7H3Z',
  coach: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM15.5 8.500l-2 5-5 2 2-5Z',
  expert: 'M4 5h16v11h-8l-5 4v-4H4ZM10 9.500a2 2 0 1 1 2.600 1.900c-.4.200-.6.500-.6 1.100M12 14.200v.1',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.3 15.3 21 21',
  find: 'M9 4 3 6.5v13L9 17l6 2.5 6-2.5V4l-6 2.5ZM9 4v13M15 6.5v13',
  library: 'M5 4h4v16H5ZM9 4h4v16H9ZM14.2 5.2l3.800-1 3.600 14.800-3.800 1Z',
  manage: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  settings: 'M4 6h16M4 12h16M4 18h16M8 4v4M16 10v4M10 16v4',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6M15.5 4.300a3.5 3.5 0 0 1 0 6.400M18 14.500c2 .8 3.2 2.7 3.5 5.5',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 4.500v15l12-7.500Z',
  board: 'M3 4h18v12H3ZM12 16v2M8 22l4-4 4 4',
  close: 'M5 5l14 14M19 5 5 19',
} as const;

export type IconName = keyof typeof icons;
