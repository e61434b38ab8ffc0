/**
 * Lets whoever waits have a turn (a repaint, a press of 取消) between two parts of long work.
 * @throws the signal's reason when the work was aborted meanwhile.
 */
export async function pause(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  signal?.throwIfAborted();
}
