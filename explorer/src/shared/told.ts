import { ApiError, isStatic } from '../api/client';
import { said, t } from '../language/language.svelte';

/** What went wrong, in the reader's words: the cause that was found, not one for all. */
export function told(error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.script', { cause: error instanceof Error ? error.message : String(error) });
  if (error.why === 'offline') return t(isStatic ? 'error.offlineStatic' : 'error.offline');
  if (error.why === 'unreadable') return t('error.unreadable', { address: error.address });
  return error.message ? said(error.message) : t('error.status', { status: String(error.status), address: error.address });
}
