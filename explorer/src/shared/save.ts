/** Hands the visitor a file that was made in the page. */
export function save(name: string, type: string, content: string | Uint8Array<ArrayBuffer> | Blob): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
