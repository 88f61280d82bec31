"""
Calls every operation of CodeArtifact, each once with success and once with an error, and prints
what boto3 made of the replies. Argument: the endpoint. The world: see emulator-boto3.test.ts.
"""

import datetime
import hashlib
import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.response import StreamingBody

endpoint = sys.argv[1]
client = boto3.client(
    "codeartifact",
    endpoint_url=endpoint,
    config=Config(retries={"max_attempts": 1, "mode": "standard"}),
)
operations = {}
account = "111122223333"
team = {"domain": "team"}
dev = {**team, "repository": "dev"}
tool = {**dev, "format": "npm", "namespace": "acme", "package": "tool"}
version = {**tool, "packageVersion": "1.0.0"}
hammer = {**dev, "format": "generic", "namespace": "tools", "package": "hammer"}
arn = f"arn:aws:codeartifact:us-east-1:{account}:domain/team"
document = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"AWS": account},
                "Action": "codeartifact:Describe*",
                "Resource": "*",
            }
        ],
    }
)


def plain(value):
    """JSON that still shows of which type a value was."""
    if isinstance(value, datetime.datetime):
        return {"datetime": value.isoformat(), "aware": value.tzinfo is not None}
    if isinstance(value, StreamingBody):
        return {"stream": value.read().decode()}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if key != "ResponseMetadata"}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def method(operation):
    return next(name for name, known in client.meta.method_to_api_mapping.items() if known == operation)


def call(operation, **given):
    return getattr(client, method(operation))(**given)


def shown(row):
    names = ("name", "package", "version", "pattern")
    return row if isinstance(row, str) else next(row[name] for name in names if name in row)


def works(operation, **given):
    reply = call(operation, **given)
    assert reply["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert reply["ResponseMetadata"]["RequestId"]
    operations.setdefault(operation, {})["reply"] = plain(reply)


def fails(operation, **given):
    try:
        call(operation, **given)
    except ClientError as error:
        response = error.response
        operations.setdefault(operation, {})["error"] = {
            "code": response["Error"]["Code"],
            "typed": isinstance(error, getattr(client.exceptions, response["Error"]["Code"])),
            "status": response["ResponseMetadata"]["HTTPStatusCode"],
            "message": response["Error"]["Message"],
            **{key: response[key] for key in ("resourceId", "resourceType", "reason") if key in response},
        }
    else:
        raise AssertionError(f"{operation} was to fail")


def both(operation, **given):
    works(operation, **given)
    fails(operation, **{**given, "domain": "none"})


works("CreateDomain", domain="other", tags=[{"key": "a", "value": "b"}], encryptionKey="alias/mine")
fails("CreateDomain", domain="other")
works("ListDomains", maxResults=10)
fails("ListDomains", nextToken="made-up")
both("DescribeDomain", **team)
both("CreateRepository", **team, repository="new", description="d", upstreams=[{"repositoryName": "dev"}])
both("DescribeRepository", **team, repository="new")
both("UpdateRepository", **team, repository="new", upstreams=[])
both("AssociateExternalConnection", **team, repository="new", externalConnection="public:npmjs")
both("DisassociateExternalConnection", **team, repository="new", externalConnection="public:npmjs")
works("ListRepositories", repositoryPrefix="ne")
fails("ListRepositories", nextToken="made-up")
both("ListRepositoriesInDomain", **team)
both("GetRepositoryEndpoint", **dev, format="npm")
both("GetAuthorizationToken", **team, durationSeconds=900)
both("PutDomainPermissionsPolicy", **team, policyDocument=document)
both("GetDomainPermissionsPolicy", **team)
both("DeleteDomainPermissionsPolicy", **team)
both("PutRepositoryPermissionsPolicy", **dev, policyDocument=document)
both("GetRepositoryPermissionsPolicy", **dev)
both("DeleteRepositoryPermissionsPolicy", **dev)
works("TagResource", resourceArn=arn, tags=[{"key": "stage", "value": "test"}])
works("ListTagsForResource", resourceArn=arn)
works("UntagResource", resourceArn=arn, tagKeys=["stage"])
fails("TagResource", resourceArn=arn + "none", tags=[])
fails("ListTagsForResource", resourceArn=arn + "none")
fails("UntagResource", resourceArn=arn + "none", tagKeys=[])
both("ListPackages", **dev, format="npm")
both("DescribePackage", **tool)
both("PutPackageOriginConfiguration", **tool, restrictions={"publish": "ALLOW", "upstream": "BLOCK"})
both("ListPackageVersions", **tool, sortBy="PUBLISHED_TIME")
both("DescribePackageVersion", **version)
both("GetPackageVersionReadme", **version)
both("ListPackageVersionDependencies", **version)
both("ListPackageVersionAssets", **version)
both("GetPackageVersionAsset", **hammer, packageVersion="1.0.0", asset="hammer (1)+2 ä.txt")
both(
    "CopyPackageVersions",
    **team,
    sourceRepository="dev",
    destinationRepository="new",
    format="npm",
    namespace="acme",
    package="tool",
    versions=["1.0.0", "1.1.0"],
)
both("UpdatePackageVersionsStatus", **tool, versions=["1.0.0", "9.9.9"], targetStatus="Archived")
both("DisposePackageVersions", **tool, versions=["1.0.0"], expectedStatus="Published")
both("DeletePackageVersions", **hammer, versions=["1.0.0"])

content = b"nail"
both(
    "PublishPackageVersion",
    **{**hammer, "package": "nail"},
    packageVersion="1.0.0",
    assetName="nail.txt",
    assetContent=content,
    assetSHA256=hashlib.sha256(content).hexdigest(),
)
group = {**team, "packageGroup": "/npm/acme/*"}
both("CreatePackageGroup", **group, description="g", contactInfo="us")
both("DescribePackageGroup", **group)
both("UpdatePackageGroup", **group, description="h")
both(
    "UpdatePackageGroupOriginConfiguration",
    **group,
    restrictions={"EXTERNAL_UPSTREAM": "ALLOW_SPECIFIC_REPOSITORIES"},
    addAllowedRepositories=[{"repositoryName": "dev", "originRestrictionType": "EXTERNAL_UPSTREAM"}],
)
both("ListPackageGroups", **team, prefix="/npm")
both("ListSubPackageGroups", **team, packageGroup="/*")
both("ListAssociatedPackages", **group)
both("ListAllowedRepositoriesForGroup", **group, originRestrictionType="EXTERNAL_UPSTREAM")
both("GetAssociatedPackageGroup", **team, format="npm", namespace="acme", package="tool")

pages = {}
for operation, rows, given in (
    ("ListDomains", "domains", {}),
    ("ListRepositories", "repositories", {}),
    ("ListRepositoriesInDomain", "repositories", team),
    ("ListPackages", "packages", dev),
    ("ListPackageVersions", "versions", tool),
    ("ListPackageVersionAssets", "assets", {**tool, "packageVersion": "1.1.0"}),
    ("ListPackageGroups", "packageGroups", team),
    ("ListSubPackageGroups", "packageGroups", {**team, "packageGroup": "/*"}),
    ("ListAssociatedPackages", "packages", group),
    ("ListAllowedRepositoriesForGroup", "allowedRepositories", {**group, "originRestrictionType": "EXTERNAL_UPSTREAM"}),
):
    found = client.get_paginator(method(operation)).paginate(**given, PaginationConfig={"PageSize": 1})
    pages[operation] = [[shown(row) for row in page[rows]] for page in found]

both("DeletePackage", **{**dev, "format": "generic", "namespace": "tools", "package": "nail"})
both("DeletePackageGroup", **group)
both("DeleteRepository", **team, repository="new")
works("DeleteDomain", domain="other")
fails("DeleteDomain", domain="team")

print(
    json.dumps(
        {
            "known": sorted(client.meta.service_model.operation_names),
            "paginated": sorted(
                operation
                for operation in client.meta.service_model.operation_names
                if client.can_paginate(method(operation))
            ),
            "operations": operations,
            "pages": pages,
        }
    )
)
