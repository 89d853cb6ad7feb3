// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Act} from "../Acts.sol";
import {WrongSubject, WrongVersion} from "../Errors.sol";

/// How often each subject was acted on.
struct VersionTable {
    mapping(bytes32 subject => uint64) current;
}

/// Only acts on the same subject conflict: an act names its subject's version and moves it on by one.
library Versions {
    function advance(VersionTable storage table, Act memory act, bytes32 subject) internal {
        if (act.subject != subject) revert WrongSubject();
        uint64 current = table.current[subject];
        if (act.version != current) revert WrongVersion(current, act.version);
        table.current[subject] = current + 1;
    }
}
