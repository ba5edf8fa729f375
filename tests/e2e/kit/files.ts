import { expect, type Locator, type Page } from '@playwright/test';

export interface Chosen {
  name: string;
  type: string;
  bytes: Buffer;
}

/** The form in which a bijdrage is written, with files. */
export async function composer(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /Schrijf een bijdrage|Verder met je bijdrage/ }).click();
  return page.getByRole('form', { name: 'Bijdrage schrijven' });
}

/** Drops or pastes files on the form, as a person does. */
export async function hand(form: Locator, how: 'drop' | 'paste', ...files: Chosen[]): Promise<void> {
  await form.evaluate(
    (element, { how, files }) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const field = element.querySelector('textarea') ?? element;
      const event =
        how === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
    },
    { how, files: files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })) },
  );
}

/** Writes something and places it. */
export async function place(form: Locator, text: string): Promise<void> {
  await form.getByLabel('Tekst van je bijdrage').fill(text);
  const button = form.getByRole('button', { name: /plaatsen|Plaatsen|Leesbaar/ });
  await expect(button).toBeEnabled();
  await button.click();
}
