/** What is known of a request, by condition key in lower case; a key that is absent has no value. */
export type ConditionKeys = ReadonlyMap<string, readonly string[]>;

/**
 * The global condition keys (IAM user guide, "AWS global condition context keys"). Those that describe calls by AWS
 * services, or the network of an EC2 instance, are known and never have a value here.
 */
const GLOBAL_KEYS = [
  // The caller.
  'aws:AssumedRoot',
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalIsAWSService',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:PrincipalServiceName',
  'aws:PrincipalServiceNamesList',
  'aws:PrincipalType',
  'aws:userid',
  'aws:username',
  // Its session.
  'aws:ChatbotSourceArn',
  'aws:Ec2InstanceSourcePrivateIPv4',
  'aws:Ec2InstanceSourceVpc',
  'aws:FederatedProvider',
  'aws:MultiFactorAuthAge',
  'aws:MultiFactorAuthPresent',
  'aws:SignInSessionArn',
  'aws:SourceIdentity',
  'aws:TokenIssueTime',
  // The network.
  'aws:SourceIp',
  'aws:SourceVpc',
  'aws:SourceVpcArn',
  'aws:SourceVpce',
  'aws:VpceAccount',
  'aws:VpceOrgID',
  'aws:VpceOrgPaths',
  'aws:VpcSourceIp',
  // The resource.
  'aws:ResourceAccount',
  'aws:ResourceOrgID',
  'aws:ResourceOrgPaths',
  // The request.
  'aws:CalledVia',
  'aws:CalledViaFirst',
  'aws:CalledViaLast',
  'aws:CurrentTime',
  'aws:EpochTime',
  'aws:IsMcpServiceAction',
  'aws:referer',
  'aws:RequestedRegion',
  'aws:SecureTransport',
  'aws:SourceAccount',
  'aws:SourceArn',
  'aws:SourceOrgID',
  'aws:SourceOrgPaths',
  'aws:TagKeys',
  'aws:UserAgent',
  'aws:ViaAWSService',
];
const WITH_NAME = ['aws:PrincipalTag/', 'aws:RequestTag/', 'aws:ResourceTag/'];
const NAMES: ReadonlySet<string> = new Set(GLOBAL_KEYS.map((name) => name.toLowerCase()));

/**
 * Why a policy may not ask for a key, or undefined. A misspelt global key would silently never match. Keys of services
 * (`sts:ExternalId`, `s3:prefix`) and claims of web identity tokens (`token.actions.githubusercontent.com:sub`) may be
 * any: they have a value where they apply. CodeArtifact has none of its own (service authorization reference).
 */
export function checkConditionKey(key: string): string | undefined {
  const lower = key.toLowerCase();
  if (NAMES.has(lower)) return undefined;
  if (WITH_NAME.some((prefix) => lower.startsWith(prefix.toLowerCase()) && key.length > prefix.length))
    return undefined;
  if (!/^(aws|codeartifact):/.test(lower) && /^[^:\s]+(:\d+)?[^:\s]*:[^:\s]+$/.test(key)) return undefined;
  const names = [...GLOBAL_KEYS, ...WITH_NAME.map((prefix) => `${prefix}KEY`)].join(', ');
  return `the condition key ${key} is none of IAM's; its global keys are ${names}`;
}
