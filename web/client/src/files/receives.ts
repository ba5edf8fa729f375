interface Receiver {
  take: (files: File[]) => void;
  /** Something is being dragged over it. */
  over: (is: boolean) => void;
}

const filesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])];

/** Takes files that are dropped or pasted anywhere in the form that an element stands in. */
export const receives = (receiver: Receiver) => (element: HTMLElement) => {
  const form = element.closest('form') ?? element;
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    receiver.over(event.type === 'dragover');
  };
  const drop = (event: DragEvent) => {
    const files = filesIn(event.dataTransfer);
    receiver.over(false);
    if (files.length === 0) return;
    event.preventDefault();
    receiver.take(files);
  };
  const paste = (event: ClipboardEvent) => {
    // A piece of a text document also comes with a picture of itself: then the text is meant.
    const files = event.clipboardData?.types.includes('text/plain') ? [] : filesIn(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    receiver.take(files);
  };
  form.addEventListener('dragover', drag);
  form.addEventListener('dragleave', drag);
  form.addEventListener('drop', drop);
  form.addEventListener('paste', paste);
  return () => {
    form.removeEventListener('dragover', drag);
    form.removeEventListener('dragleave', drag);
    form.removeEventListener('drop', drop);
    form.removeEventListener('paste', paste);
  };
};
