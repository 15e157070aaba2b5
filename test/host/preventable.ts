/** An event as Electron hands it to listeners: it can be prevented, and carries what the event is about. */
export type Preventable<T extends object = object> = T & {
  defaultPrevented: boolean;
  preventDefault(): void;
};

export function preventable<T extends object>(about: T): Preventable<T> {
  return {
    ...about,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
