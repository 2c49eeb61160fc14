import { identityOfCall } from "../api/caller";
import { routeTo } from "../api/router";
import { handlers } from "./handlers";

const route = routeTo(handlers);

/** Calls that make files. They take longer and more memory than the others, so they have a function of their own. */
export const main = (event: unknown) => route(event, identityOfCall(), Date.now());
