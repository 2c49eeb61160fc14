/** A font in the bundle, as bytes. */
declare module "*.woff" {
  const bytes: Uint8Array;
  export = bytes;
}
