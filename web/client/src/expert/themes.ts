/** What Leerling 2020 offered: the expertise of the pool, and the two lines of the project that help too. A programme begins with them and changes them. */
export const firstThemes = [
  {
    theme: 'professionalisering',
    name: 'Professionalisering van docenten',
    english: 'Professional development of teachers',
    days: 5,
  },
  {
    theme: 'leermiddelenbeleid',
    name: 'Leermiddelenbeleid: inkoop en aanbesteding',
    english: 'Learning materials: purchasing and tendering',
    days: 10,
  },
  { theme: 'ict-infrastructuur', name: 'Ict-infrastructuur', english: 'ICT infrastructure', days: 5 },
  { theme: 'privacy', name: 'Privacy', days: 5 },
  {
    theme: 'kennisuitwisseling',
    name: 'Lijn Kennisuitwisseling',
    english: 'Project line Sharing knowledge',
    days: 10,
    line: true,
  },
  {
    theme: 'veranderaanpak',
    name: 'Lijn Veranderaanpak',
    english: 'Project line Change',
    days: 10,
    line: true,
  },
];
