import { useState } from "react";
import { BigButton } from "../../ui/big-button";
import { CancelSheet } from "./cancel-sheet";

type CancellingProps = {
  orderId: string;
  isTaken: boolean;
  onCancelled: () => void;
};

/** The quiet way out of a request, at the end of its page. */
export function Cancelling({ orderId, isTaken, onCancelled }: CancellingProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <BigButton kind="quiet" text="不办了，取消求助" onPress={() => setAsking(true)} />
      {isAsking ? (
        <CancelSheet
          orderId={orderId}
          isTaken={isTaken}
          onClose={() => setAsking(false)}
          onCancelled={() => {
            setAsking(false);
            onCancelled();
          }}
        />
      ) : null}
    </>
  );
}
