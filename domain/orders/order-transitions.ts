import type { OrderCommandName } from "./order-command-name";
import type { OrderStatus } from "./order-status";

/**
 * Who may give a command: the requester, a volunteer, the one it was offered to, one who holds a slot, staff whose scope
 * covers the place, the clock.
 */
export type Doer = "requester" | "volunteer" | "offeree" | "taker" | "staff" | "communityStaff" | "clock";

export type Transition = {
  readonly to: readonly OrderStatus[];
  readonly by: readonly Doer[];
};

/**
 * The life of an order: status → command → where it may lead and who may say so. Nothing else knows which moves are
 * legal; the diagram in docs/ is printed from here. A status with no commands is final.
 */
export const orderTransitions: Readonly<Record<OrderStatus, Readonly<Partial<Record<OrderCommandName, Transition>>>>> =
  {
    inReview: {
      approve: { to: ["open"], by: ["staff"] },
      offer: { to: ["offered"], by: ["staff"] },
      answer: { to: ["answered"], by: ["staff"] },
      return: { to: ["returned"], by: ["staff"] },
      publishByRule: { to: ["open"], by: ["clock"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
    },
    open: {
      grab: { to: ["open", "taken"], by: ["volunteer"] },
      giveBack: { to: ["open"], by: ["taker"] },
      offer: { to: ["offered"], by: ["staff"] },
      answer: { to: ["answered"], by: ["staff"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
      expire: { to: ["expired"], by: ["clock"] },
    },
    offered: {
      acceptOffer: { to: ["taken"], by: ["offeree"] },
      declineOffer: { to: ["open"], by: ["offeree"] },
      takeBack: { to: ["open"], by: ["staff"] },
      expireOffer: { to: ["open"], by: ["clock"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
    },
    taken: {
      arrive: { to: ["serving"], by: ["taker"] },
      arriveForCaller: { to: ["serving"], by: ["staff"] },
      giveBack: { to: ["open"], by: ["taker"] },
      cannotDo: { to: ["stuck"], by: ["taker"] },
      takeBack: { to: ["open"], by: ["staff"] },
      reportNoShow: { to: ["open"], by: ["requester", "staff"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
      expire: { to: ["expired"], by: ["clock"] },
    },
    serving: {
      arrive: { to: ["serving"], by: ["taker"] },
      leave: { to: ["serving", "served"], by: ["taker"] },
      cannotDo: { to: ["stuck"], by: ["taker"] },
      leaveByRule: { to: ["served"], by: ["clock"] },
    },
    served: {
      confirm: { to: ["confirmed"], by: ["requester"] },
      confirmForCaller: { to: ["confirmed"], by: ["staff"] },
      confirmByRule: { to: ["confirmed"], by: ["clock"] },
    },
    confirmed: {
      evaluate: { to: ["evaluated"], by: ["communityStaff"] },
      reopen: { to: ["stuck"], by: ["requester"] },
    },
    stuck: {
      republish: { to: ["open"], by: ["staff"] },
      answer: { to: ["answered"], by: ["staff"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
    },
    evaluated: {},
    answered: {},
    returned: {},
    cancelled: {},
    expired: {},
  };

export const isFinal = (status: OrderStatus): boolean => Object.keys(orderTransitions[status]).length === 0;
