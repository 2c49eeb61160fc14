/** Someone the console offers to sign in as. `phoneNumber` is what WeChat would give for a phone-number code. */
export type DemoPerson = {
  openid: string;
  name: string;
  role: string;
  blurb: string;
  phoneNumber?: string;
  [detail: string]: unknown;
};
