/** What a browser hands over when the app can be installed; not yet in the types of the DOM. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

/** Whether this browser offers to install the app: it says so once, some time after the page was opened. [UI159] */
export class Installing {
  offer = $state.raw<InstallOffer | null>(null);

  readonly hear = (event: Event): void => {
    this.offer = event as InstallOffer;
  };

  /** The browser asks in its own words; an offer can be taken once. */
  async take(): Promise<void> {
    const { offer } = this;
    this.offer = null;
    await offer?.prompt();
  }
}

export const installing = new Installing();
