import { Card } from "./card";
import { VoicePlayer } from "./voice-player";

/** A voice note that belongs to a matter; nothing where there is none. */
export function VoiceShown({ voice }: { voice: { url: string; seconds: number } | null }) {
  if (voice === null) return null;
  return (
    <Card title="录音">
      <VoicePlayer url={voice.url} seconds={voice.seconds} />
    </Card>
  );
}
