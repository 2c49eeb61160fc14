import type { OrderCommandName } from "./order-command-name";
import type { OrderStatus } from "./order-status";

/** Who may give a command: the requester, a volunteer, one who holds a slot, staff whose scope covers the place, the clock. */
export type Doer = "requester" | "volunteer" | "taker" | "staff" | "communityStaff" | "clock";

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
      return: { to: ["returned"], by: ["staff"] },
      publishByRule: { to: ["open"], by: ["clock"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
    },
    open: {
      grab: { to: ["open", "taken"], by: ["volunteer"] },
      giveBack: { to: ["open"], by: ["taker"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
      expire: { to: ["expired"], by: ["clock"] },
    },
    taken: {
      arrive: { to: ["serving"], by: ["taker"] },
      giveBack: { to: ["open"], by: ["taker"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
      expire: { to: ["expired"], by: ["clock"] },
    },
    serving: {
      arrive: { to: ["serving"], by: ["taker"] },
      leave: { to: ["serving", "served"], by: ["taker"] },
    },
    served: {
      confirm: { to: ["confirmed"], by: ["requester"] },
      confirmByRule: { to: ["confirmed"], by: ["clock"] },
    },
    confirmed: {
      evaluate: { to: ["evaluated"], by: ["communityStaff"] },
    },
    evaluated: {},
    returned: {},
    cancelled: {},
    expired: {},
  };

export const isFinal = (status: OrderStatus): boolean => Object.keys(orderTransitions[status]).length === 0;
