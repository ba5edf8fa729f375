/** Markdown as plain words on one line, for an excerpt; cut at a blank. */
export function plain(markdown: string, most = 240): string {
  const words = markdown
    .replace(/!?\[@?([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= most) return words;
  const end = words.lastIndexOf(' ', most);
  return `${words.slice(0, end > most / 2 ? end : most)}…`;
}
