/** Hands a file out as the browser hands out downloads. */
export function handOut(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the click has been handled.
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
