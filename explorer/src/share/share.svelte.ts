/** Whether the sheet that shares the view is open. */
export const share: { isOpen: boolean } = $state({ isOpen: false });
