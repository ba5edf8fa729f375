let open = $state(false);

/** Whether the tray of what was not placed is open. */
export const trayIsOpen = (): boolean => open;

export function openTray(): void {
  open = true;
}

export function closeTray(): void {
  open = false;
}
