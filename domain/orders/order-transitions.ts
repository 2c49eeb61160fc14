import type { OrderCommandName } from "./order-command-name";
import type { OrderStatus } from "./order-status";

/**
 * Who may give a command: the requester, a volunteer, one it was offered to, one who waits for a slot, one who holds a
 * slot, staff whose scope covers the place, the clock.
 */
export type Doer = "requester" | "volunteer" | "offeree" | "waiting" | "taker" | "staff" | "communityStaff" | "clock";

export type Transition = {
  readonly to: readonly OrderStatus[];
  readonly by: readonly Doer[];
};

/**
 * The life of an order: status → command → where it may lead and who may say so. Nothing else knows which moves are
 * legal; the diagram in docs/ is printed from here.
 */
export const orderTransitions: Readonly<Record<OrderStatus, Readonly<Partial<Record<OrderCommandName, Transition>>>>> =
  {
    inReview: {
      approve: { to: ["open"], by: ["staff"] },
      offer: { to: ["offered"], by: ["staff"] },
      offerToTeam: { to: ["offered"], by: ["staff"] },
      answer: { to: ["answered"], by: ["staff"] },
      return: { to: ["returned"], by: ["staff"] },
      publishByRule: { to: ["open"], by: ["clock"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
    },
    open: {
      grab: { to: ["open", "taken"], by: ["volunteer"] },
      giveBack: { to: ["open", "offered"], by: ["taker"] },
      handOver: { to: ["offered"], by: ["taker"] },
      arrive: { to: ["serving"], by: ["taker"] },
      arriveForCaller: { to: ["serving"], by: ["staff"] },
      cannotDo: { to: ["stuck"], by: ["taker"] },
      offer: { to: ["offered"], by: ["staff"] },
      offerToTeam: { to: ["offered"], by: ["staff"] },
      takeBack: { to: ["open"], by: ["staff"] },
      reportNoShow: { to: ["open", "offered"], by: ["requester", "staff"] },
      answer: { to: ["answered"], by: ["staff"] },
      leaveWaiting: { to: ["open"], by: ["waiting"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
      escalate: { to: ["open"], by: ["clock"] },
      startShort: { to: ["taken"], by: ["clock"] },
      expire: { to: ["expired"], by: ["clock"] },
    },
    offered: {
      acceptOffer: { to: ["taken", "open", "offered"], by: ["offeree"] },
      declineOffer: { to: ["open", "taken", "offered"], by: ["offeree"] },
      offer: { to: ["offered"], by: ["staff"] },
      offerToTeam: { to: ["offered"], by: ["staff"] },
      takeBack: { to: ["open", "taken"], by: ["staff"] },
      expireOffer: { to: ["open", "taken", "offered"], by: ["clock"] },
      giveBack: { to: ["offered", "open"], by: ["taker"] },
      arrive: { to: ["serving"], by: ["taker"] },
      arriveForCaller: { to: ["serving"], by: ["staff"] },
      cannotDo: { to: ["stuck"], by: ["taker"] },
      joinWaiting: { to: ["offered"], by: ["volunteer"] },
      leaveWaiting: { to: ["offered"], by: ["waiting"] },
      reportNoShow: { to: ["offered", "open"], by: ["requester", "staff"] },
      answer: { to: ["answered"], by: ["staff"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
    },
    taken: {
      arrive: { to: ["serving"], by: ["taker"] },
      arriveForCaller: { to: ["serving"], by: ["staff"] },
      giveBack: { to: ["open", "offered"], by: ["taker"] },
      handOver: { to: ["offered"], by: ["taker"] },
      joinWaiting: { to: ["taken"], by: ["volunteer"] },
      leaveWaiting: { to: ["taken"], by: ["waiting"] },
      cannotDo: { to: ["stuck"], by: ["taker"] },
      takeBack: { to: ["open"], by: ["staff"] },
      reportNoShow: { to: ["open", "offered"], by: ["requester", "staff"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
      expire: { to: ["expired"], by: ["clock"] },
    },
    serving: {
      arrive: { to: ["serving"], by: ["taker"] },
      addEvidence: { to: ["serving"], by: ["taker"] },
      leave: { to: ["serving", "served"], by: ["taker"] },
      giveBack: { to: ["serving", "served"], by: ["taker"] },
      cannotDo: { to: ["stuck"], by: ["taker"] },
      reportNoShow: { to: ["serving", "served"], by: ["requester", "staff"] },
      leaveByRule: { to: ["served"], by: ["clock"] },
    },
    served: {
      confirm: { to: ["confirmed"], by: ["requester"] },
      confirmForCaller: { to: ["confirmed"], by: ["staff"] },
      confirmAtDoor: { to: ["confirmed"], by: ["taker"] },
      ratePrivately: { to: ["served"], by: ["taker"] },
      remind: { to: ["served"], by: ["clock"] },
      confirmByRule: { to: ["confirmed"], by: ["clock"] },
    },
    confirmed: {
      ratePrivately: { to: ["confirmed"], by: ["taker"] },
      recordStaffCall: { to: ["confirmed"], by: ["staff"] },
      evaluate: { to: ["evaluated"], by: ["communityStaff"] },
      reopen: { to: ["stuck"], by: ["requester"] },
      dispute: { to: ["disputed"], by: ["taker"] },
    },
    disputed: {
      replyToDispute: { to: ["disputed"], by: ["requester", "taker"] },
      decideDispute: { to: ["confirmed", "evaluated", "stuck", "overturned"], by: ["communityStaff"] },
    },
    stuck: {
      handle: { to: ["stuck"], by: ["staff"] },
      escalate: { to: ["stuck"], by: ["clock"] },
      republish: { to: ["open"], by: ["staff"] },
      answer: { to: ["answered"], by: ["staff"] },
      cancel: { to: ["cancelled"], by: ["requester"] },
    },
    evaluated: {
      recordStaffCall: { to: ["evaluated"], by: ["staff"] },
      dispute: { to: ["disputed"], by: ["requester", "taker"] },
    },
    overturned: {},
    answered: {},
    returned: {},
    cancelled: {},
    expired: {},
  };

/** Nothing leads out of it any more, but for the one dispute that a judged order allows for some days. */
export const isFinal = (status: OrderStatus): boolean =>
  Object.entries(orderTransitions[status]).every(
    ([name, { to }]) => name === "dispute" || to.every((reached) => reached === status),
  );
