/** Gives a file to the browser to keep. */
export function save(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // The browser has begun reading by the next turn of the loop, and not before.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
