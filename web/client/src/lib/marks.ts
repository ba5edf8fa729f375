/** The shapes of schools in a box of 16 by 16: colour never stands alone. */
export const marks: readonly string[] = [
  'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z',
  'M2 2h12v12H2Z',
  'M8 1l7.5 13.5H.5Z',
  'M8 .5 15.5 8 8 15.5.5 8Z',
  'M5.5 1h5v4.5H15v5h-4.5V15h-5v-4.5H1v-5h4.5Z',
  'M4.3 1.5h7.4L15.5 8l-3.8 6.5H4.3L.5 8Z',
];
