/** The names that functions and files of the local cloud live under. */
export const environmentId = "local-linlibang";
export const appId = "wxlocal0linlibang0";
export const fileIdPrefix = `cloud://local.${environmentId}/`;
