/** Something that must never be true, named by its rule in the list of what must always be true. */
export type Fault = { readonly rule: string; readonly at: string; readonly what: string };

export const describeFault = ({ rule, at, what }: Fault): string => `${rule} at ${at}: ${what}`;
