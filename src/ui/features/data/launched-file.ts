import { pickedFile, type PickedFile } from '../../kit/picked-file';

/** What an installed app is opened with; only some browsers have it. */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Hands over the file that the system has opened with the installed app. [UI160] */
export function onLaunchedFile(
  take: (file: PickedFile) => void,
  queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue,
): void {
  queue?.setConsumer(({ files }) => {
    // One that is gone meanwhile is none.
    void files?.[0]?.getFile().then(
      (file) => take(pickedFile(file)),
      () => {},
    );
  });
}
