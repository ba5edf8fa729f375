/** Something that asks for us now, with the one step that answers it. */
export interface Ask {
  id: string;
  kind: string;
  at?: string;
  title: string;
  about?: string;
  step: string;
  href?: string;
  onstep?: () => void;
}
