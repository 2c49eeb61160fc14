import type { Input, Output } from "../../../contract";

export type Proposal = Output<"dispatch.propose">;
export type ProposedOrder = Proposal["orders"][number];
export type ProposedVolunteer = ProposedOrder["volunteers"][number];
export type Wish = Input<"dispatch.propose">;
export type Pair = Wish["fixed"][number];

/** Everything that would be sent out. */
export const pairsOf = ({ orders }: Proposal): Pair[] =>
  orders.flatMap(({ orderId, volunteers }) => volunteers.map(({ volunteerId }) => ({ orderId, volunteerId })));
