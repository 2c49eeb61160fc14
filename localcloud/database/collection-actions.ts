import type { Action } from "./action";
import { PlatformError } from "./platform-error";

/** `createCollection()`. */
export const addCollection: Action = (params, context) => {
  const name = params["collectionName"];
  if (typeof name !== "string" || !/^[A-Za-z][\w-]{0,63}$/.test(name))
    throw new PlatformError("INVALID_PARAM", "collectionName is not a valid name");
  context.image.createCollection(name);
  return {};
};
