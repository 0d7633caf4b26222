/** What ports hold, by name. */
export type PortValues = Readonly<Record<string, number>>;
