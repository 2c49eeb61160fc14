import { useRef, useState } from "react";
import { call } from "../../cloud/call";
import { failureOf, type Failure } from "../../cloud/failure";
import type { Proposal, Wish } from "./proposal";

/** What is proposed for a wish. While a changed wish is thought over, what was proposed before stays to be read. */
export function useProposal() {
  const [wish, setWish] = useState<Wish | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<Failure | null>(null);
  const turn = useRef(0);

  const ask = async (wished: Wish) => {
    turn.current += 1;
    const mine = turn.current;
    setWish(wished);
    setAsking(true);
    setError(null);
    const reply = await call("dispatch.propose", wished);
    // A later wish is on its way: this answer is nobody's any more.
    if (mine !== turn.current) return;
    setAsking(false);
    if (reply.ok) setProposal(reply.value);
    else setError(failureOf(reply));
  };
  const begin = (orderIds: readonly string[]) => {
    setProposal(null);
    void ask({ orderIds: [...orderIds], fixed: [], without: [] });
  };
  return { wish, proposal, isAsking, error, ask, begin };
}
