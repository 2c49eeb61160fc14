import { goTo } from "../../../device/go-to";
import { RegisterFooter } from "../../../features/people/register-footer";
import { RegisterForm } from "../../../features/people/register-form";
import { useRegister } from "../../../features/people/use-register";
import { useSession } from "../../../session/use-session";
import { EmptyState } from "../../../ui/empty-state";
import { PageFrame } from "../../../ui/page-frame";

export default function RegisterPage() {
  const { communityPhone, person } = useSession();
  const registering = useRegister();
  const home = { text: "去首页看看", onPress: () => goTo("/pages/home/index") };
  return (
    <PageFrame
      title="登记"
      communityPhone={communityPhone}
      footer={person ? null : <RegisterFooter registering={registering} />}
    >
      {person ? (
        <EmptyState
          icon="circle-check"
          title={`${person.name}，登记好了`}
          text={`您住${person.placeName}。要帮忙，去首页点一下图就行。`}
          action={home}
        />
      ) : (
        <RegisterForm registering={registering} />
      )}
    </PageFrame>
  );
}
