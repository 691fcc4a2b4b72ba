import { DecryptCommand, EncryptCommand } from "@aws-sdk/client-kms";
import { kms } from "#shared/platform/aws/kms.ts";
import { environment } from "#shared/platform/environment.ts";

const { OWNER_SECRETS_KEY_ARN: KeyId } = environment("OWNER_SECRETS_KEY_ARN");

/** Whose secret it is, and what it is for: it is decrypted only for the same. */
export interface SecretContext {
  owner_id: string;
  purpose: string;
}

const contextOf = ({ owner_id, purpose }: SecretContext) => ({ owner_id, purpose });

/** Encrypts a secret of at most 4 KB for its owner; returns base64. */
export async function encryptSecret(context: SecretContext, secret: string): Promise<string> {
  const { CiphertextBlob = new Uint8Array() } = await kms.send(
    new EncryptCommand({ KeyId, Plaintext: Buffer.from(secret), EncryptionContext: contextOf(context) }),
  );
  return Buffer.from(CiphertextBlob).toString("base64");
}

/**
 * Decrypts what `encryptSecret` returned.
 *
 * @throws {Error} when it was encrypted for another owner or purpose
 */
export async function decryptSecret(context: SecretContext, encrypted: string): Promise<string> {
  const { Plaintext = new Uint8Array() } = await kms.send(
    new DecryptCommand({
      KeyId,
      CiphertextBlob: Buffer.from(encrypted, "base64"),
      EncryptionContext: contextOf(context),
    }),
  );
  return Buffer.from(Plaintext).toString();
}
