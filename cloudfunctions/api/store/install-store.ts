import { database } from "./database";
import { isDuplicateKey } from "./platform-failure";

type Installed = "areas" | "people" | "categories" | "categoryPolicies" | "shops" | "offerings";

/** Adds a document that an operator brings; what is already there stays as it is. True when it was added. */
export async function installOnce(collection: Installed, document: { readonly _id: string }): Promise<boolean> {
  try {
    await database.collection(collection).add({ data: document });
    return true;
  } catch (failure) {
    if (isDuplicateKey(failure)) return false;
    throw failure;
  }
}
