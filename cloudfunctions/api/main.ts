import { identityOfCall } from "./caller";
import { handlers } from "./handlers";
import { routeTo } from "./router";

const route = routeTo(handlers);

/** Every call a person makes. The event carries `{ call, input }`; who calls comes from the platform. */
export const main = (event: unknown) => route(event, identityOfCall(), Date.now());
