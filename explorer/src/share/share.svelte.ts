/** An index or a landscape that is on show, for those who cite it. */
export interface SharedStudy {
  kind: 'index' | 'landscape';
  name: string;
  title: string;
  hash: string;
  isSimulated: boolean;
}

/** Whether the sheet that shares the view is open, and what is on show where it is no edition. */
export const share: { isOpen: boolean; study: SharedStudy | null } = $state({ isOpen: false, study: null });
